package com.crmres.core.api;

import com.crmres.model.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

/** Who is above whom: owner, manager, agent, viewer. */
@Configuration(proxyBeanMethods = false)
class RoleSecurity {

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.OWNER.name())
                .implies(Role.MANAGER.name())
                .role(Role.MANAGER.name())
                .implies(Role.AGENT.name())
                .role(Role.AGENT.name())
                .implies(Role.VIEWER.name())
                .build();
    }

    /** Lets {@link AtLeast} say its role to the check that it stands for. */
    @Bean
    static AnnotationTemplateExpressionDefaults checksWithPlaceholders() {
        return new AnnotationTemplateExpressionDefaults();
    }
}
