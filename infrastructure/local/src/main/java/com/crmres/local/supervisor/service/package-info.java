/** The services as processes: laid out for a fast start, given their settings, waited for. */
@NullMarked
package com.crmres.local.supervisor.service;

import org.jspecify.annotations.NullMarked;
