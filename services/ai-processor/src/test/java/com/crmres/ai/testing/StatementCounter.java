package com.crmres.ai.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes what one thread sends to the database: every statement and every commit. */
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> STATEMENTS = ThreadLocal.withInitial(ArrayList::new);
    private static final ThreadLocal<Integer> COMMITS = ThreadLocal.withInitial(() -> 0);

    public static void begin() {
        STATEMENTS.set(new ArrayList<>());
        COMMITS.set(0);
    }

    public static List<String> statements() {
        return STATEMENTS.get();
    }

    public static int commits() {
        return COMMITS.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source, "") : bean;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Object target, String sql) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments, sql));
    }

    private static Object call(Object target, Method method, Object[] arguments, String sql) throws Throwable {
        try {
            if (method.getName().startsWith("execute")) {
                STATEMENTS.get().add(sql.isEmpty() ? String.valueOf(arguments[0]) : sql);
            } else if (method.getName().equals("commit")) {
                COMMITS.set(COMMITS.get() + 1);
            }
            Object result = method.invoke(target, arguments);
            return switch (result) {
                case PreparedStatement statement -> proxy(PreparedStatement.class, statement, (String) arguments[0]);
                case Connection connection when target instanceof DataSource -> proxy(Connection.class, connection, "");
                case null, default -> result;
            };
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
