namespace VssId.Bot.Language.Text;

/// <summary>Short forms, sounds of the keyboard and words of the regions that stand for one word.</summary>
internal static class Slang
{
    /// <summary>What stands for one word wherever it stands.</summary>
    public static readonly (string Typed, string Meant)[] OneMeaning =
    [
        .. All("không", "nỏ ko kg hk hok hông hổng hem kô kông kôg khg khôg khug hơm nỏ khum khongg khôngg khoong hổg"),
        .. All("gì", "j jì zì ji"),
        .. All("rồi", "r rùi ròi rồii oy òi roài roàii roy rùii gòi gồi rồy"),
        .. All("trước", "trc trk trướk trcs trướt"),
        .. All("vậy", "z dz dzậy zậy dzay zay zạy vại vạy rứa zị zợ dzị dzạy"),
        .. All("với", "vs zới zí vói vớii vơí"),
        .. All("cũng", "cx cũg cug cgx cụng cxg củng"),
        .. All("tháng", "thg thag thág tháq thánq thangg"),
        .. All("nữa", "nx nữaa nựa"),
        .. All("qua", "wa qa"),
        .. All("quá", "wá wóa quớ qá uá woá"),
        .. All("quên", "wên qên quênn wênh"),
        .. All("nhiều", "nhìu nhju nhìuu nhiềuu nhièu"),
        .. All("nhiêu", "nhiêuu"),
        .. All("biết", "bít bik bit bjt bíc bjk bjết bíêt biêt"),
        .. All("mình", "mik mjk mjnh mìh mih mìk mềnh mìnk mìnhh"),
        .. All("tôi", "tui tuii tôii tôj tuj toii"),
        .. All("em", "iem eim emm"),
        .. All("anh", "anhh ank anks"),
        .. All("chị", "cj chj chjị chịi"),
        .. All("bạn", "bợn bạnn pạn bna bậnn bạm"),
        .. All("admin", "ad adm addmin admjn atmin adminn edmin"),
        .. All("được", "đượcc đuoc đươk đựoc đượk đưc đuọc đươc đuwọc"),
        .. All("giờ", "jờ zờ giờz giờo chừ"),
        .. All("muốn", "mún muốnn mốn munn muuốn"),
        .. All("thôi", "thui thoy thôii thôy thuii"),
        .. All("đi", "ik đii iik đy"),
        .. All("đúng", "đúg đúngg đug đúk đung đúnq"),
        .. All("ừ", "uk uh ukm ừm uhm ùm uhuh ừa ừk uhh ukie uki ukii ukmm ừh"),
        .. All("ok", "oke oki okie okay okela okok okk oce okê okeh okee okey okla ôkê okii okkk okeee oklun"),
        .. All("chào", "chàoo chàoa chàu chòa chàooo"),
        .. All("cảm", "cãm cảmm cẻm cảmr"),
        .. All("thích", "thik thix thíc thíchh thjk"),
        .. All("yêu", "iu iêu yêuu"),
        .. All("vô", "dzô zô zo dô dzo"),
        .. All("vào", "vàoo zào dzào dào"),
        .. All("về", "dìa zề dề dzề dzìa"),
        .. All("vui", "zui dzui zuii"),
        .. All("dùm", "zùm dzùm jùm zum"),
        .. All("giúp", "giúpp júp zúp jup gíup dúp"),
        .. All("dạ", "zạ dzạ dạa dạạ"),
        .. All("đó", "nớ"),
        .. All("làm", "mần lm làmm nàm"),
        .. All("như", "nhw nhưu nhuw"),
        .. All("nhưng", "nhưg nhưngg nhug nhưngf"),
        .. All("những", "nhữg nhửng nhữngg"),
        .. All("phải", "fải phãi fai phảii"),
        .. All("phí", "fí"),
        .. All("chưa", "chx chưaa chưz chwa chuwa"),
        .. All("sao", "saoo"),
        .. All("đâu", "đôu đâuu đouu đou"),
        .. All("bây", "bêy bâyy"),
        .. All("công", "côngg côg"),
        .. All("người", "ngừi ngừoi ngườii ngừời ngừ"),
        .. All("hỏi", "hỏii hõi"),
        .. All("luôn", "lun luônn luông"),
        .. All("nhé", "nhá nhóe nhéé nhoá"),
        .. All("bệnh", "bịnh bệh bẹnh bệnhh"),
        .. All("lãnh", "lảnh"),
        .. All("bảo", "bảoo"),
        .. All("thẻ", "thẽ thẻe thẻẻ"),
        .. All("mật", "mậtt mậc mựt"),
        .. All("khẩu", "khẫu khẩuu khẩo"),
        .. All("cảm", "camr"),
        .. All("hôm", "hôom"),
        .. All("ủa", "uả"),
        .. All("thanks", "tks thks thanx thx tkss tksss thanksss tkssss"),
        .. All("ngành", "nghành"),
        .. All("hủy", "hũy hủyy huỷy huỷr"),
        .. All("xóa", "xoáa xóaa"),
        .. All("đổi", "dổi đỗi đỏi"),
        .. All("chỗ", "chổ"),
        .. All("vẫn", "vẩn"),
        .. All("mỗi", "mổi"),
        .. All("lỗi", "lổi"),
        .. All("rõ", "rỏ"),
        .. All("đã", "đả"),
        .. All("hiểm", "hiễm hỉm hiểmm hiẻm"),
        .. All("hướng", "hứơng hướg"),
        .. All("dẫn", "dẩn"),
    ];

    /// <summary>What stands for two words; the first letter stands for the first.</summary>
    public static readonly (string Typed, string First, string Second)[] TwoWords =
    [
        ("hqua", "hôm", "qua"), ("hwa", "hôm", "qua"), ("hnay", "hôm", "nay"), ("hkia", "hôm", "kia"), ("hqa", "hôm", "qua"), ("hnai", "hôm", "nay"),
        ("bnhiu", "bao", "nhiêu"), ("bnhieu", "bao", "nhiêu"), ("bnhiêu", "bao", "nhiêu"), ("bnh", "bao", "nhiêu"), ("bnhìu", "bao", "nhiêu"), ("bnhiểu", "bao", "nhiêu"),
        ("bgio", "bây", "giờ"), ("bgiờ", "bây", "giờ"), ("bjo", "bây", "giờ"), ("bjờ", "bây", "giờ"), ("bgjo", "bây", "giờ"),
        ("cmon", "cảm", "ơn"), ("cmơn", "cảm", "ơn"), ("camon", "cảm", "ơn"), ("cámơn", "cảm", "ơn"),
        ("tnao", "thế", "nào"), ("tnào", "thế", "nào"), ("lsao", "làm", "sao"), ("lmsao", "làm", "sao"), ("kbiet", "không", "biết"),
        ("kbit", "không", "biết"), ("kbik", "không", "biết"), ("kbiết", "không", "biết"), ("kbt", "không", "biết"), ("kco", "không", "có"), ("kcó", "không", "có"), ("kphai", "không", "phải"),
        ("kphải", "không", "phải"), ("kp", "không", "phải"), ("kdc", "không", "được"), ("kđc", "không", "được"), ("kđược", "không", "được"), ("kcần", "không", "cần"), ("kcan", "không", "cần"),
        ("đr", "đúng", "rồi"), ("mng", "mọi", "người"), ("mn", "mọi", "người"), ("vđ", "vấn", "đề"),
    ];

    /// <summary>What means this or that by its neighbours.</summary>
    public static readonly string[] OfNeighbours =
    [
        "k", "h", "mk", "đx", "dx", "đc", "dc", "dk", "đk", "e", "a", "c", "t", "b", "s", "v", "bn", "bt", "hum", "nhiu", "bữa", "bi", "mô", "ni", "tê", "răng", "rang", "chi", "ri", "hôn",
    ];

    private static IEnumerable<(string, string)> All(string meant, string typed)
    {
        foreach (var form in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return (form, meant);
        }
    }
}
