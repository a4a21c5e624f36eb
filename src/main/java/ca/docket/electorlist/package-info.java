/** Elector lists: each municipality gets exactly its own, sealed, and confirms it. */
package ca.docket.electorlist;
