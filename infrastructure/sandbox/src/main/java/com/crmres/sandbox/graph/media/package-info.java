/** Files that travel with messages: uploaded, looked up, downloaded, deleted. */
@NullMarked
package com.crmres.sandbox.graph.media;

import org.jspecify.annotations.NullMarked;
