package ca.docket.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.StringUtils;

/**
 * Imports files of people into the directory, at start the one that {@code docket.people}
 * names, so that people can be notified before they first sign in. Faulty rows are
 * reported, the others are imported.
 */
@Component
public class PeopleImport implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(PeopleImport.class);

	private final Directory directory;

	private final Groups groups;

	private final TransactionOperations transaction;

	private final Optional<Resource> file;

	PeopleImport(Directory directory, Groups groups, TransactionOperations transaction,
			@Value("${docket.people:}") String file) {
		this.directory = directory;
		this.groups = groups;
		this.transaction = transaction;
		this.file = Optional.of(file).filter(StringUtils::hasText).map(FileSystemResource::new);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.file.ifPresent(people -> {
			List<String> refused = write(PeopleFile.read(people));
			log.info("{}: imported, {} refused", people.getDescription(), refused.size());
			refused.forEach(
					line -> log.warn("{}, refused: {}", people.getDescription(), line.replaceAll("\\p{Cntrl}", " ")));
		});
	}

	/**
	 * Writes what is right.
	 * @return a line for each row that was refused
	 */
	public List<String> write(PeopleFile file) {
		List<String> refused = new ArrayList<>(file.unreadable());
		for (PeopleFile.Row row : file.people()) {
			List<String> faults = file.refusals(row, this.groups.names().keySet());
			if (faults.isEmpty()) {
				this.transaction.executeWithoutResult(status -> write(row));
			}
			else {
				refused.add("%s: %s".formatted(row.id(), String.join("; ", faults)));
			}
		}
		Map<String, String> mailboxes = new TreeMap<>(file.mailboxes());
		mailboxes.entrySet().removeIf(mailbox -> !isRight(mailbox));
		this.directory.setMailboxes(mailboxes);
		file.mailboxes()
			.keySet()
			.stream()
			.filter(group -> !mailboxes.containsKey(group))
			.forEach(group -> refused.add("mailbox of %s: not a group and one email address".formatted(group)));
		return refused;
	}

	private boolean isRight(Map.Entry<String, String> mailbox) {
		return this.groups.names().containsKey(mailbox.getKey()) && Addresses.isOne(mailbox.getValue());
	}

	private void write(PeopleFile.Row row) {
		this.directory.write(row.person(), row.groups());
		if (row.passwordHash() != null) {
			this.directory.setPassword(row.id(), row.passwordHash());
		}
	}

}
