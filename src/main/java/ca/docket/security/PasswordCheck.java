package ca.docket.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compares a password with what is stored, at the price of one slow hash, also where
 * nothing is: an unknown name takes as long as a known one.
 */
@Component
class PasswordCheck {

	private final PasswordManager hashes;

	private final String nobodys;

	@Autowired
	PasswordCheck(ProcessEngine engine) {
		this(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager(),
				PasswordHash.NOBODYS);
	}

	PasswordCheck(PasswordManager hashes, String nobodys) {
		this.hashes = hashes;
		this.nobodys = nobodys;
	}

	boolean matches(String password, StoredPassword stored) {
		if (stored.hash() == null) {
			this.hashes.check(password, this.nobodys);
			return false;
		}
		return this.hashes.check(EncryptionUtil.saltPassword(password, stored.salt()), stored.hash());
	}

}
