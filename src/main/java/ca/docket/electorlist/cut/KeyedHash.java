package ca.docket.electorlist.cut;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SipHash-2-4: a hash of 64 bits that says nothing to whoever lacks its key of 16 bytes.
 * See Aumasson and Bernstein, https://www.aumasson.jp/siphash/.
 */
final class KeyedHash {

	private final long key0;

	private final long key1;

	private long v0;

	private long v1;

	private long v2;

	private long v3;

	KeyedHash(byte[] key) {
		ByteBuffer numbers = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
		this.key0 = numbers.getLong();
		this.key1 = numbers.getLong();
	}

	long of(byte[] bytes, int from, int to) {
		this.v0 = this.key0 ^ 0x736f6d6570736575L;
		this.v1 = this.key1 ^ 0x646f72616e646f6dL;
		this.v2 = this.key0 ^ 0x6c7967656e657261L;
		this.v3 = this.key1 ^ 0x7465646279746573L;
		int at = from;
		for (; to - at >= Long.BYTES; at += Long.BYTES) {
			take(word(bytes, at, Long.BYTES));
		}
		take(word(bytes, at, to - at) | (long) (to - from) << 56);
		this.v2 ^= 0xff;
		for (int i = 0; i < 4; i++) {
			round();
		}
		return this.v0 ^ this.v1 ^ this.v2 ^ this.v3;
	}

	private static long word(byte[] bytes, int from, int length) {
		long word = 0;
		for (int i = 0; i < length; i++) {
			word |= (bytes[from + i] & 0xFFL) << 8 * i;
		}
		return word;
	}

	private void take(long word) {
		this.v3 ^= word;
		round();
		round();
		this.v0 ^= word;
	}

	private void round() {
		this.v0 += this.v1;
		this.v1 = Long.rotateLeft(this.v1, 13) ^ this.v0;
		this.v0 = Long.rotateLeft(this.v0, 32);
		this.v2 += this.v3;
		this.v3 = Long.rotateLeft(this.v3, 16) ^ this.v2;
		this.v0 += this.v3;
		this.v3 = Long.rotateLeft(this.v3, 21) ^ this.v0;
		this.v2 += this.v1;
		this.v1 = Long.rotateLeft(this.v1, 17) ^ this.v2;
		this.v2 = Long.rotateLeft(this.v2, 32);
	}

}
