package ca.docket.electorlist.cut;

/** Why a row is refused. */
public enum Reason {

	/** It is longer than the layout allows. */
	length,

	/** The extract breaks off in it. */
	broken,

	/** Its line end is not that of the layout. */
	lineEnd,

	/** A control character stands in it, such as NUL. */
	control,

	/** It is not in UTF-8. */
	utf8,

	/** A quote is not closed, or stands where none may. */
	quote,

	/** It has another number of columns. */
	columns,

	/** A column that must be filled in is empty. */
	missing,

	/** A column has what its type does not allow. */
	format,

	/** No recipient of the campaign has its code. */
	unknown

}
