package ca.docket.security;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Ensures that the administrator of the settings {@code docket.administrator.*} exists
 * and is an operator. The password is only the initial one; later it is changed in Admin.
 */
@Component
class Administrator implements SmartInitializingSingleton {

	private final Settings settings;

	private final Directory directory;

	private final PasswordHash passwords;

	Administrator(Settings settings, Directory directory, PasswordHash passwords) {
		this.settings = settings;
		this.directory = directory;
		this.passwords = passwords;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		String id = this.settings.id();
		if (!StringUtils.hasText(id)) {
			return;
		}
		Set<String> groups = new TreeSet<>(this.directory.groupsOf(id));
		groups.add(Directory.OPERATORS);
		this.directory.write(
				this.directory.find(id).orElse(new Person(id, "", id, this.settings.email(), Locale.ENGLISH)), groups);
		if (StringUtils.hasText(this.settings.password()) && !this.directory.hasPassword(id)) {
			this.directory.setPassword(id, this.passwords.stored(this.settings.password()));
		}
	}

	/**
	 * The administrator.
	 *
	 * @param id the sign-in name, or with a provider the id that it gives; empty for none
	 * @param password the first password; empty with a provider
	 */
	@ConfigurationProperties("docket.administrator")
	record Settings(@DefaultValue("") String id, @DefaultValue("") String email, @DefaultValue("") String password) {
	}

}
