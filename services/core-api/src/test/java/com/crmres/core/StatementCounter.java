package com.crmres.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down every statement that the service prepares, whoever prepares it. */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<String> plans = new CopyOnWriteArrayList<>();

    /** What was prepared while the work ran. */
    public List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    /** How the server answered while the work ran; it tells when auto_explain is loaded for the service's role. */
    public List<String> plansDuring(Runnable work) {
        plans.clear();
        work.run();
        return plans.stream().filter(plan -> !plan.contains("outbox")).toList();
    }

    // the relay looks into the outbox whenever it likes
    private void note(String statement) {
        if (!statement.contains("outbox")) {
            statements.add(statement);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(source) : bean;
    }

    private DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection());
            }
        };
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        note((String) arguments[0]);
                    }
                    Object result = invoke(method, connection, arguments);
                    return result instanceof PreparedStatement prepared ? listened(prepared) : result;
                });
    }

    private PreparedStatement listened(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    Object result = invoke(method, statement, arguments);
                    if (method.getName().startsWith("execute")) {
                        SQLWarning told = statement.getWarnings();
                        for (; told != null; told = told.getNextWarning()) {
                            plans.add(told.getMessage());
                        }
                        statement.clearWarnings();
                    }
                    return result;
                });
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
