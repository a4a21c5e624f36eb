/** What YAML cannot say of the engine: guards, checks of models, validation of forms. */
package ca.docket.engine;
