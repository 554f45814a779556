/** The reviewed texts that every restaurant has Meta approve: one for each thing that a guest is told outside of a window. */
@NullMarked
package com.crmres.model.template.shipped;

import org.jspecify.annotations.NullMarked;
