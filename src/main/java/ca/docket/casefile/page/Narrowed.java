package ca.docket.casefile.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds an SQL condition on cases together with its parameters. */
final class Narrowed {

	private final StringBuilder sql;

	private final List<Object> values;

	Narrowed(String sql, Collection<?> values) {
		this.sql = new StringBuilder(sql);
		this.values = new ArrayList<>(values);
	}

	Narrowed and(String condition, Object... more) {
		this.sql.append(" and ").append(condition);
		this.values.addAll(List.of(more));
		return this;
	}

	String sql() {
		return this.sql.toString();
	}

	List<Object> values() {
		return this.values;
	}

	String select(Search search) {
		return "select * from casefile_case where " + this.sql + " order by " + search.sort().columns(search.down());
	}

}
