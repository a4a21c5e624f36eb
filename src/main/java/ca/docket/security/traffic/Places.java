package ca.docket.security.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request one of the places that may use the database, for as long as it works
 * and not while its answer is read. Large bodies and answers, which come and go at the
 * pace of the other side, have places of their own, one address half of these.
 */
class Places extends OncePerRequestFilter {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final int MOST_FROM_ONE = 120;

	private final Semaphore places;

	private final Crowd callers = new Crowd(Integer.MAX_VALUE, MOST_FROM_ONE);

	private final Crowd large;

	Places(int places) {
		int forLarge = Math.max(1, places * 2 / 5);
		this.large = new Crowd(forLarge, Math.max(1, forLarge / 2));
		this.places = new Semaphore(Math.max(1, places - forLarge), true);
	}

	/** Whoever asks whether Docket is alive gets an answer, whatever goes on. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().equals("/actuator/health/liveness");
	}

	/** The page that tells of an error is work, too. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = request.getRemoteAddr();
		if (!this.callers.enter(address, Duration.ZERO)) {
			refuse(response);
			return;
		}
		try (Visit visit = new Visit(address)) {
			HeldAnswer answer = new HeldAnswer(response, () -> visit.grow(isFile(request)));
			if (visit.begin(isLarge(request))) {
				chain.doFilter(request, answer);
				visit.leavePlace();
				answer.send();
			}
			else {
				refuse(response);
			}
		}
		finally {
			this.callers.leave(address);
		}
	}

	private static boolean isLarge(HttpServletRequest request) {
		return request.getContentLengthLong() > SmallBodies.LARGEST
				|| request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	/** Scripts and pictures come from no database. */
	private static boolean isFile(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/camunda/lib/")
				|| request.getRequestURI().startsWith("/camunda/app/");
	}

	private static void refuse(HttpServletResponse response) {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
		response.setHeader(HttpHeaders.CONNECTION, "close");
	}

	/** What one request holds. */
	private class Visit implements AutoCloseable {

		private final String address;

		private boolean placed;

		private boolean grown;

		Visit(String address) {
			this.address = address;
		}

		boolean begin(boolean isLarge) {
			return isLarge ? enterLarge() : enterPlace();
		}

		private boolean enterPlace() {
			try {
				this.placed = Places.this.places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return this.placed;
		}

		/** The answer is large: a file needs no place any more, others one of these. */
		void grow(boolean file) throws IOException {
			leavePlace();
			if (!file && !enterLarge()) {
				throw new IOException("Too many large answers are on their way");
			}
		}

		private boolean enterLarge() {
			this.grown = this.grown || Places.this.large.enter(this.address, PATIENCE);
			return this.grown;
		}

		void leavePlace() {
			if (this.placed) {
				this.placed = false;
				Places.this.places.release();
			}
		}

		@Override
		public void close() {
			leavePlace();
			if (this.grown) {
				Places.this.large.leave(this.address);
			}
		}

	}

}
