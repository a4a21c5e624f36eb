package ca.docket.security;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** Hashes that are none, counted. */
class CountedHashes implements PasswordEncryptor {

	private int checked;

	int checked() {
		return this.checked;
	}

	@Override
	public String encrypt(String password) {
		return password;
	}

	@Override
	public boolean check(String password, String encrypted) {
		this.checked++;
		return password.equals(encrypted);
	}

	@Override
	public String hashAlgorithmName() {
		return "counted";
	}

}
