package ca.docket.casefile.documents.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Checks that a PDF is readable and contains no scripts, actions or attachments. Every
 * object is examined wherever it hangs, so that no place for an action is missed.
 */
class SafePdf implements Check {

	private static final int MOST_OBJECTS = 300_000;

	/** One at a time: a document may take some memory while it is looked at. */
	@Override
	public synchronized void look(Candidate document) throws IOException {
		if (Kind.of(document) != Kind.PDF) {
			return;
		}
		try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(document.file());
				PDDocument pdf = new BoundedPdf(bytes).parse()) {
			if (pdf.isEncrypted()) {
				throw new Unfit("encrypted");
			}
			walk(pdf.getDocument());
			if (pdf.getNumberOfPages() == 0) {
				throw new Unfit("damaged");
			}
		}
		catch (InvalidPasswordException ex) {
			throw new Unfit("encrypted");
		}
		catch (Unfit ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new Unfit("damaged");
		}
	}

	private static void walk(COSDocument pdf) {
		if (pdf.getXrefTable().size() > MOST_OBJECTS) {
			throw new Unfit("bomb");
		}
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>();
		open.push(pdf.getTrailer());
		for (COSObjectKey key : List.copyOf(pdf.getXrefTable().keySet())) {
			push(pdf.getObjectFromPool(key), open, seen);
			drain(open, seen);
		}
		drain(open, seen);
	}

	private static void drain(Deque<COSBase> open, Set<COSBase> seen) {
		while (!open.isEmpty()) {
			COSBase next = open.pop();
			if (next instanceof COSDictionary dictionary) {
				PdfActions.refuse(dictionary);
				dictionary.getValues().forEach(value -> push(value, open, seen));
			}
			else if (next instanceof COSArray array) {
				array.forEach(value -> push(value, open, seen));
			}
		}
	}

	private static void push(COSBase value, Deque<COSBase> open, Set<COSBase> seen) {
		COSBase resolved = (value instanceof COSObject reference) ? reference.getObject() : value;
		if ((resolved instanceof COSDictionary || resolved instanceof COSArray) && seen.add(resolved)) {
			open.push(resolved);
		}
	}

}
