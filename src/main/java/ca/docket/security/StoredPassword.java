package ca.docket.security;

/** What is stored of a person's password; both null where there is no such person. */
record StoredPassword(String hash, String salt) {

	static final StoredPassword NONE = new StoredPassword(null, null);

}
