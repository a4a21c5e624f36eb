/** Who does a task in the place of somebody who is absent, and for how long. */
package ca.docket.engine.substitute;
