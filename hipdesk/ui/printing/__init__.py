"""The page of the window that asks what is to be printed; the printing itself is in `ui/paper`."""
