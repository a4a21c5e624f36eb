package ca.docket.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * The engine's password hash: PBKDF2 instead of one round of SHA-512. Not bcrypt, which
 * looks at 72 bytes only, and the engine appends its own salt to the password.
 */
@Component
class PasswordHash extends AbstractProcessEnginePlugin implements PasswordEncryptor {

	private static final int SALT_BYTES = 16;

	private static final int ROUNDS = 210_000;

	private final Pbkdf2PasswordEncoder encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS,
			SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setPasswordEncryptor(this);
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
		return "pbkdf2-sha512-" + ROUNDS;
	}

}
