using BenchmarkDotNet.Attributes;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;
using VssId.Bot.Understanding;

namespace VssId.Bot.Bench;

/// <summary>Time and bytes of reading a message, whole and in its parts; each operation reads every sentence of the set once and is divided by their number.</summary>
/// <remarks>With the plain collector: under the one for servers some of the counts of bytes stay empty.</remarks>
[MemoryDiagnoser]
[GcServer(false)]
public class UnderstandBenchmark
{
    private const int Sentences = 8;

    private static readonly DateTime Reference = new(2026, 3, 18, 9, 30, 0, DateTimeKind.Unspecified);

    private static readonly Dictionary<string, string[]> Sets = new(StringComparer.Ordinal)
    {
        // Two words or three, as most messages in a dialogue are.
        ["short"] =
        [
            "thẻ bhyt", "quay lại", "dang nhap", "cảm ơn em", "qmk", "tháng trước", "huy", "ok e",
        ],
        ["accented"] =
        [
            "cho tôi xem quá trình đóng bảo hiểm xã hội", "thẻ bảo hiểm y tế của tôi còn hạn đến bao giờ", "lần khám ở bệnh viện Quân y 175 tháng trước", "cơ quan bảo hiểm xã hội ở Thanh Hóa ở đâu",
            "tôi quên mật khẩu rồi thì làm sao", "từ tháng 5 năm 2022 đến nay tôi đóng được bao lâu", "tiền thai sản 2 triệu rưỡi bao giờ có", "cho tôi gặp nhân viên tổng đài",
        ],
        ["unaccented"] =
        [
            "cho toi xem qua trinh dong bao hiem xa hoi", "the bao hiem y te cua toi con han den bao gio", "lan kham o benh vien quan y 175 thang truoc", "co quan bao hiem xa hoi o thanh hoa o dau",
            "toi quen mat khau roi thi lam sao", "tu thang 5 nam 2022 den nay toi dong duoc bao lau", "tien thai san 2 trieu ruoi bao gio co", "cho toi gap nhan vien tong dai",
        ],
        ["teencode"] =
        [
            "cho e xem qtrinh dong bhxh vs ad oi", "the bhyt cua e con han ko z", "ls kham o bv 175 thg trc", "cq bhxh o hcm o dau z ad",
            "mk wen pass r h lm s", "tu t5/2k22 den h dong dc bn thg r", "tien thai san 2tr5 bh co z", "cho e gap nvien tu van dc hk",
        ],
        ["long"] =
        [
            .. Enumerable.Range(0, Sentences).Select(number =>
                "Chào anh chị, em tên là Nguyễn Văn Mẫu, em làm ở công ty may từ tháng 5 năm 2022 đến tháng 10 năm 2025 thì nghỉ, đến hôm nay vẫn chưa thấy công ty chốt sổ, "
                + "nên em muốn hỏi xem quá trình đóng bảo hiểm xã hội với bảo hiểm thất nghiệp của em có đủ 12 tháng không, vợ em sinh ngày 20/2 ở bệnh viện Từ Dũ thì được bao nhiêu, nghe nói là 2 triệu rưỡi, "
                + "trước năm 2010 em có đóng ở Thanh Hóa gần 3 năm, số điện thoại của em là 0912345678, anh chị xem giúp em với ạ, em cảm ơn nhiều, câu thứ "
                + number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ],
    };

    private readonly Understander _understander = new();
    private readonly EntityRecognizer _recognizer = new();
    private readonly IntentReader _intents = OpenIntents();
    private readonly Utterance[] _utterances = new Utterance[Sentences];
    private readonly IReadOnlyList<Entity>[] _entities = new IReadOnlyList<Entity>[Sentences];
    private string[] _texts = [];

    /// <summary>How the sentences are written.</summary>
    [Params("short", "accented", "unaccented", "teencode", "long")]
    public string Style { get; set; } = "short";

    [GlobalSetup]
    public void Read()
    {
        _texts = Sets[Style];
        for (var index = 0; index < Sentences; index++)
        {
            _utterances[index] = Utterance.Of(_texts[index]);
            _entities[index] = _recognizer.Find(_utterances[index], Reference);
        }
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Words()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            count += Utterance.Of(text).Tokens.Length;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Entities()
    {
        var count = 0;
        foreach (var utterance in _utterances)
        {
            count += _recognizer.Find(utterance, Reference).Count;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Intents()
    {
        var count = 0;
        for (var index = 0; index < Sentences; index++)
        {
            count += _intents.Read(_utterances[index], _entities[index], 4).Count;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Sentences, Baseline = true)]
    public int Whole()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            count += _understander.Read(text, Reference).Entities.Count;
        }

        return count;
    }

    private static IntentReader OpenIntents()
    {
        using var model = typeof(Understander).Assembly.GetManifestResourceStream("intents.model")!;
        return new IntentReader(model);
    }
}
