package org.plumbline.reports.thirdparty;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.reports.thirdparty.commonsmath.CommonsMath;
import org.plumbline.reports.thirdparty.tribuo.Tribuo;

/** All third-party code that is judged. */
public final class ThirdParty {

    private ThirdParty() {
    }

    public static List<Trial> all() {
        return Stream.concat(Tribuo.trials().stream(), CommonsMath.trials().stream()).toList();
    }
}
