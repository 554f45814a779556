package com.crmres.core.conversation.template;

import com.crmres.model.template.Template;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The templates of the account that a number belongs to. */
interface ApprovedTemplates extends Repository<Template, UUID> {

    @Query("""
            select t from Template t
            join WhatsAppNumber n on n.wabaId = t.wabaId and n.restaurantId = t.restaurantId
            where n.id = :numberId
              and t.category = com.crmres.model.template.TemplateCategory.UTILITY
              and t.status in (com.crmres.model.template.TemplateStatus.APPROVED,
                com.crmres.model.template.TemplateStatus.FLAGGED)
            order by t.name, t.language
            """)
    List<Template> sendableFrom(UUID numberId);
}
