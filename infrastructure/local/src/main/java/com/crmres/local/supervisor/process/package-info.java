/** Child processes: started, watched, started again with back-off, stopped, and known by their pid files. */
@NullMarked
package com.crmres.local.supervisor.process;

import org.jspecify.annotations.NullMarked;
