/** Models as people read them. */
package ca.docket.engine.model;
