package ca.docket.casefile.documents;

import java.io.IOException;
import java.io.InputStream;

import ca.docket.casefile.documents.check.FileName;
import ca.docket.casefile.documents.check.Unfit;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Takes in a document that a person may add to a case: it is received, checked and
 * stored. If anything fails, nothing remains.
 */
@Component
class Uploads {

	private final Audiences audiences;

	private final DocumentSettings settings;

	private final EvidenceTasks tasks;

	private final UploadQuota quota;

	private final Reception reception;

	private final UploadKeeper keeper;

	private final UploadLimiter limiter;

	Uploads(Audiences audiences, DocumentSettings settings, EvidenceTasks tasks, UploadQuota quota, Reception reception,
			UploadKeeper keeper) {
		this.audiences = audiences;
		this.settings = settings;
		this.tasks = tasks;
		this.quota = quota;
		this.reception = reception;
		this.keeper = keeper;
		this.limiter = new UploadLimiter(settings.atOnce());
	}

	/**
	 * Takes in a document.
	 * @param announced how many bytes are said to come; -1 where nothing is said
	 * @throws Unfit where it is not kept
	 */
	Document take(Upload upload, InputStream line, long announced) throws IOException {
		String name = FileName.usable(upload.name());
		String mediaType = this.settings.types().get(FileName.extension(name));
		if (mediaType == null || name.indexOf('.') < 0) {
			throw new Unfit("type", String.join(", ", this.settings.types().keySet()));
		}
		this.audiences.require(upload.viewer(), upload.audience());
		Task evidenceFor = this.tasks.of(upload);
		if (upload.viewer().caseFile().outcome() != null) {
			throw UploadKeeper.ended();
		}
		if (announced > this.settings.maxSize().toBytes()) {
			throw Arrival.tooLarge(this.settings);
		}
		requireRoom(upload, Math.max(announced, 1));
		return this.limiter.pass(upload.viewer().person(),
				() -> this.reception.receive(name, mediaType, line, arrival -> {
					requireRoom(upload, arrival.size());
					return this.keeper.keep(upload, name, mediaType, evidenceFor, arrival);
				}));
	}

	private void requireRoom(Upload upload, long bytes) {
		this.quota.require(upload.viewer().caseFile().number(), upload.viewer().person(), bytes);
	}

}
