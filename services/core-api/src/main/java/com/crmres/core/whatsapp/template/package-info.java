/** What a restaurant may say outside of a window: its templates, written, checked, shipped and kept up with. */
@NullMarked
package com.crmres.core.whatsapp.template;

import org.jspecify.annotations.NullMarked;
