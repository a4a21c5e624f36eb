/** System tasks that every model can use; what they need stands in the model. */
package ca.docket.casefile.step;
