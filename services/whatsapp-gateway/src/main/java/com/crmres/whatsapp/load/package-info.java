/** How the gateway keeps its promises when much comes at once: webhooks go first, and what waits is done together. */
@NullMarked
package com.crmres.whatsapp.load;

import org.jspecify.annotations.NullMarked;
