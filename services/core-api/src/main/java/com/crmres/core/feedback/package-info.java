/** What guests thought, as people of the restaurant read it and see to it. */
@NullMarked
package com.crmres.core.feedback;

import org.jspecify.annotations.NullMarked;
