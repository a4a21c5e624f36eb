package ca.docket.models;

/** A reason why somebody cannot release what another person sent. */
public interface ReleaseBar {

	/** Whether the sender has a hold on who releases, as by having made their account. */
	boolean keepsApart(String releasing, String sender);

}
