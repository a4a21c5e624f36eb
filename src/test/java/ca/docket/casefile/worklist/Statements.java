package ca.docket.casefile.worklist;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lists the statements that an act of this thread sends to the database. */
public final class Statements {

	private Statements() {
	}

	public static List<String> of(DataSource database, Runnable act) throws SQLException {
		List<String> sent = new ArrayList<>();
		try (Connection connection = database.getConnection()) {
			Connection listened = (Connection) Proxy.newProxyInstance(Statements.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().equals("prepareStatement")) {
							sent.add(arguments[0].toString());
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
			TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(listened));
			try {
				act.run();
			}
			finally {
				TransactionSynchronizationManager.unbindResource(database);
			}
		}
		return sent;
	}

}
