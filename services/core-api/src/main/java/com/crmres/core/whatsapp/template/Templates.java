package com.crmres.core.whatsapp.template;

import com.crmres.model.template.Template;
import com.crmres.model.template.TemplateCategory;
import com.crmres.model.template.TemplateStatus;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The templates of the restaurant at hand. */
interface Templates extends Repository<Template, UUID> {

    void save(Template template);

    void flush();

    Optional<Template> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Template t where t.id = :id")
    Optional<Template> lock(UUID id);

    List<Template> findByWabaId(String wabaId);

    /** The newest first. */
    @Query("""
            select t from Template t
            where t.status in :statuses and t.category in :categories and (:language = '' or t.language = :language)
              and (t.createdAt < :before or t.createdAt = :before and t.id < :id)
            order by t.createdAt desc, t.id desc
            """)
    List<Template> page(
            Collection<TemplateStatus> statuses,
            Collection<TemplateCategory> categories,
            String language,
            Instant before,
            UUID id,
            Limit limit);

    @Query("select distinct n.wabaId from WhatsAppNumber n where n.active = true order by n.wabaId")
    List<String> accounts();
}
