/** What every HTTP request gets: an id, a trace and one line in the log. */
@NullMarked
package com.crmres.kit.web;

import org.jspecify.annotations.NullMarked;
