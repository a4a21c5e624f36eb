package ca.docket.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * The engine's password hash: PBKDF2 instead of one round of SHA-512. Not bcrypt, which
 * looks at 72 bytes only, and the engine appends its own salt to the password. One check
 * takes some 150 ms.
 */
@Component
public class PasswordHash extends AbstractProcessEnginePlugin implements PasswordEncryptor {

	private static final int SALT_BYTES = 16;

	private static final int ROUNDS = 600_000;

	private static final String NAME = "pbkdf2-sha256-" + ROUNDS;

	/** What no password has: checked at the price of any other, and made without it. */
	static final String NOBODYS = "{" + NAME + "}" + "0".repeat(96);

	private final Pbkdf2PasswordEncoder encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS,
			SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setPasswordEncryptor(this);
	}

	/** A password as {@link Directory#setPassword} takes it. */
	public String stored(String password) {
		return "{" + NAME + "}" + encrypt(password);
	}

	/** Whether this came from {@link #stored}. */
	static boolean isStored(String hash) {
		return hash.matches("\\{" + NAME + "}[0-9a-f]{96}");
	}

	@Override
	public String encrypt(String password) {
		return this.encoder.encode(password);
	}

	@Override
	public boolean check(String password, String encrypted) {
		return this.encoder.matches(password, encrypted);
	}

	@Override
	public String hashAlgorithmName() {
		return NAME;
	}

}
