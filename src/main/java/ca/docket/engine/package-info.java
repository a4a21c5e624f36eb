/**
 * Extends the engine where configuration is not enough. This package checks what people
 * submit: rights, separation of duties and forms.
 */
package ca.docket.engine;
