package org.plumbline.reports.exam.expression;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Expressions may call {@link Functions} and look into lists and maps. */
final class OnlyFunctions implements JexlPermissions {

    @Override
    public boolean allow(Class<?> clazz) {
        return clazz == Functions.class || List.class.isAssignableFrom(clazz) || Map.class.isAssignableFrom(clazz);
    }

    @Override
    public boolean allow(Constructor<?> constructor) {
        return false;
    }

    @Override
    public boolean allow(Field field) {
        return false;
    }

    @Override
    public boolean allow(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return owner == Functions.class || method.getName().equals("get") && allow(owner);
    }

    @Override
    public boolean allow(Package pack) {
        return Set.of(Functions.class.getPackage(), List.class.getPackage()).contains(pack);
    }

    @Override
    public JexlPermissions compose(String... src) {
        return this;
    }
}
