/** A proof of concept: success is agreed before it starts, and evidence decides. */
package ca.docket.poc;
