package ca.docket.hiring;

/** An email with what lists show of it. */
record TrayEmail(HiringEmail email, EmailExtract extract) {
}
