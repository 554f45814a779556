package com.crmres.local.supervisor.service;

import com.crmres.local.supervisor.install.Port;
import java.util.Map;

/** A Spring Boot process of the system. */
record Service(Port port, BootApplication application, Map<String, String> environment) {}
