"""Makes the pictures: a body is posed from data, drawn once, and traced into layered SVG.

    model       what the parts hand to each other
    bodies      the two figures at rest, from the CC0 files beside it
    rotations, anatomy, kinematics, limbs, contacts, skinning, posing, blending    the rig
    pose_files  the TOML files in poses/ as specifications
    props, squeezed    chair, ball, towel and the rest, as meshes and as solids; soft ones yield
    scenes      specification and figure -> the scenes of its stills and loops
    checks_*    what must hold for every pose and every loop
    command     what `dev.py illustrate` runs
    styling, hands, feet, nails, dress, hair, face, bones, muscles    a figure's look: its chart
    placing     where points of the skin are in the view, and whether they are seen
    raster, samples, whole, far    what each sample of the picture shows
    outline, chains, edges, curves, fitting, potrace    lines and areas as few smooth curves
    digit_lines, ink_layer, inks, pen    which lines are drawn; in whose colour, and how wide
    drawing, areas, tint, floor, touch, spreading    a scene as layers of colour
    arrows, felt, polylines    what the app draws over a picture
    svg         curves as SVG with colour tokens: areas, lines, soft edges
    bundle, palettes, body_map, contact_sheet    the files in resources/pictures

World: x to the right of the picture, y away from the reader, z up; metres, and the floor is z = 0.
A standing body faces the reader (-y), so that its left is +x.
"""
