package ca.docket.database;

import java.io.IOException;

/** What a request asks for and takes long, such as an evidence pack. */
public final class LongWork {

	private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

	private LongWork() {
	}

	/** Something that writes an answer. */
	public interface Writing {

		void run() throws IOException;

	}

	/** Does it with connections that wait for long. */
	public static void run(Writing writing) throws IOException {
		UNDER_WAY.set(true);
		try {
			writing.run();
		}
		finally {
			UNDER_WAY.remove();
		}
	}

	static boolean isUnderWay() {
		return UNDER_WAY.get();
	}

}
