/** What customers thought of it. */
@NullMarked
package com.crmres.model.feedback;

import org.jspecify.annotations.NullMarked;
