/** What one installation owns on this machine: its directory, ports, secrets and keys. */
@NullMarked
package com.crmres.local.supervisor.install;

import org.jspecify.annotations.NullMarked;
