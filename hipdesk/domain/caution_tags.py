"""What a person may tell of themselves that makes some exercises unfit for them."""

from enum import StrEnum


class CautionTag(StrEnum):
    """A condition; `resources/catalogue/tags.toml` says what each stands for."""

    ACUTE_INJURY = "acute_injury"
    HIP_REPLACEMENT = "hip_replacement"
    HIP_INSTABILITY = "hip_instability"
    HIP_IMPINGEMENT = "hip_impingement"
    LATERAL_HIP_PAIN = "lateral_hip_pain"
    GROIN_STRAIN = "groin_strain"
    KNEE_PROBLEM = "knee_problem"
    LOW_BACK_PROBLEM = "low_back_problem"
    SCIATICA = "sciatica"
    OSTEOPOROSIS = "osteoporosis"
    SPINE_FRACTURE = "spine_fracture"
    PELVIC_FRACTURE = "pelvic_fracture"
    HIP_FRACTURE = "hip_fracture"
    BALANCE_PROBLEM = "balance_problem"
    CANNOT_STAND_UNAIDED = "cannot_stand_unaided"
    HEART_BP = "heart_bp"
    BLEEDING_CLOT = "bleeding_clot"
    SKIN_WOUND = "skin_wound"
    PREGNANCY = "pregnancy"
    ABDOMINAL_SURGERY_HERNIA = "abdominal_surgery_hernia"
    HYPERMOBILITY = "hypermobility"
    FIBROMYALGIA_WIDESPREAD_PAIN = "fibromyalgia_widespread_pain"
