package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads the structure of a PDF within limits: the library would inflate its streams into
 * memory whatever their size, so they are measured first.
 */
class BoundedPdf extends PDFParser {

	private static final long LARGEST_STREAM = 4_000_000;

	private static final long LARGEST_TOGETHER = 32_000_000;

	private static final int MOST_VALUES = 2_000_000;

	private long together;

	private int values;

	BoundedPdf(RandomAccessRead bytes) throws IOException {
		super(bytes);
		this.document = new COSDocument(null, this) {
			@Override
			public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
				Measured stream = new Measured(createRandomAccessReadView(start, length));
				dictionary.forEach(stream::setItem);
				stream.setKey(dictionary.getKey());
				return stream;
			}
		};
	}

	@Override
	protected COSBase parseDirObject() throws IOException {
		if (++this.values > MOST_VALUES) {
			throw new Unfit("bomb");
		}
		return super.parseDirObject();
	}

	/** A stream that is decoded only if the result is small. */
	private class Measured extends COSStream {

		private boolean measured;

		Measured(RandomAccessReadView bytes) throws IOException {
			super(null, bytes);
		}

		@Override
		public RandomAccessRead createView() throws IOException {
			require();
			return super.createView();
		}

		@Override
		public COSInputStream createInputStream(DecodeOptions options) throws IOException {
			require();
			return super.createInputStream(options);
		}

		/** What draws a page is inflated by its reader. */
		@Override
		public InputStream createRawInputStream() throws IOException {
			if (isDeflated()) {
				measure();
			}
			return super.createRawInputStream();
		}

		private void require() {
			if (isDeflated()) {
				measure();
			}
			else if (getFilters() != null) {
				throw new Unfit("damaged");
			}
		}

		private boolean isDeflated() {
			COSBase filter = getFilters();
			if (filter instanceof COSArray several && several.size() == 1) {
				filter = several.getObject(0);
			}
			return filter instanceof COSName name && (name.equals(COSName.FLATE_DECODE) || name.getName().equals("Fl"));
		}

		private void measure() {
			if (this.measured) {
				return;
			}
			this.measured = true;
			byte[] some = new byte[8192];
			long inflated = 0;
			Inflater inflater = new Inflater(true);
			try (InputStream raw = super.createRawInputStream();
					InputStream in = new InflaterInputStream(raw, inflater)) {
				// The library skips the header too, whatever it says.
				raw.skipNBytes(2);
				for (int read = in.read(some); read >= 0; read = in.read(some)) {
					inflated += read;
					BoundedPdf.this.together += read;
					if (inflated > LARGEST_STREAM || BoundedPdf.this.together > LARGEST_TOGETHER) {
						throw new Unfit("bomb");
					}
				}
			}
			catch (IOException ex) {
				// what is damaged ends here for the library too
			}
			finally {
				inflater.end();
			}
		}

	}

}
