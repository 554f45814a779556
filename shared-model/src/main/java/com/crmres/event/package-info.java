/** What has happened, as every service says and hears it; knows nothing of entities. */
@NullMarked
package com.crmres.event;

import org.jspecify.annotations.NullMarked;
