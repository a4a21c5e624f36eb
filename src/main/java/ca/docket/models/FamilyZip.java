package ca.docket.models;

import java.io.IOException;
import java.security.Principal;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import ca.docket.engine.FilesInForce;
import ca.docket.engine.deployment.ModelFile;
import ca.docket.engine.deployment.Units;
import ca.docket.family.Families;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Offers process owners the files of a family that are in force, in one ZIP without
 * folders, as Camunda Modeler opens and sends them.
 */
@Controller
class FamilyZip {

	private final FamilyAccess access;

	private final Families families;

	private final FilesInForce inForce;

	FamilyZip(FamilyAccess access, Families families, JdbcClient jdbc) {
		this.access = access;
		this.families = families;
		this.inForce = new FilesInForce(jdbc);
	}

	@GetMapping("/models/{family}.zip")
	void take(@PathVariable String family, Principal me, HttpServletResponse response) throws IOException {
		this.access.requireOwner(me.getName());
		Units units = new Units(this.families.current().families());
		if (!units.names().contains(family)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		response.setContentType("application/zip");
		response.setHeader("Content-Disposition", "attachment; filename=\"" + family + ".zip\"");
		try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
			for (ModelFile file : this.inForce.of(family, units)) {
				zip.putNextEntry(new ZipEntry(file.name()));
				zip.write(file.bytes());
			}
		}
	}

}
