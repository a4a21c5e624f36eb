package ca.docket.security;

/**
 * Somebody tries a password.
 *
 * @param name empty where it is one that nobody can have
 * @param address as {@link ClientAddress} gives it
 */
record SignInAttempt(String name, String address) {
}
