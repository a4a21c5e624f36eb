package ca.docket.security;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Prints the hash of a password for a file of people:
 * {@code java -cp docket.jar -Dloader.main=ca.docket.security.HashPassword org.springframework.boot.loader.launch.PropertiesLauncher}.
 * It asks for the password; without a terminal it reads one line.
 */
final class HashPassword {

	private HashPassword() {
	}

	public static void main(String[] arguments) throws IOException {
		Console console = System.console();
		String password = (console != null) ? new String(console.readPassword("Password: "))
				: new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		System.out.println(new PasswordHash().stored(password));
	}

}
