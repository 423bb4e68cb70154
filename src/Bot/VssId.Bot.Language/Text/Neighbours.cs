using System.Collections.Frozen;

namespace VssId.Bot.Language.Text;

/// <summary>Settles words by those beside them.</summary>
internal static class Neighbours
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Deny = Words.Set("k ko kg hk hok khong hong hem hog");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterGot = Words.Set(
        "k ko kg hk hok khong hong hem chua chx chu a r roi nua thi la ma bn bnhiu bao may nhe nha z vay v gi day ad luon het o tu cac nhung mot hai ba bon vai nhieu moi phep tra huong cap chi");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeGot = Words.Set(
        "xem vao coi lam nhan gui dong nhap ky tra lay doi mo tim thay sua dung huong kham rut hieu biet goi co khong k ko da chua ra quet cap them hoi mua login check tai len xuong cuu gia noi ve sao moi dang duyet lanh chi xoa rut vo su xai");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterAddress = Words.Set(
        "bhxh bhyt bh co quan nha cua noi cu thuong email mail phong bv van tinh huyen cho tru so lien thanh tp benh trung can dang ky tam nhan e em toi minh");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeSecret = Words.Set("quen wen doi mat nho lay dat thay cap nhap sai reset lai tk va khoa pass gui ma sua dung lo");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterSecret = Words.Set("cu moi la cua sai mat r roi tk vssid khac dang otp dn bao gom gi vs va nay bhxh");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforePerson = Words.Set(
        "chao cho cua da nho thua giup xin cam on oi va voi vs dum gium nhe ad a anh chi em c e ha hoi moi tu tks thanks hi hello alo duoc coi xem");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterPerson = Words.Set(
        "oi cho chi em e c giup hoi can muon mun a nhe nha ad xem coi k ko khong bi co dang da chua la ten tra quen wen voi vs gui nho vua moi lam khong muon dinh kiem check dong kham ko tim vao hok hk nen thay ơi dum gium biet bit noi duoc dc đc o");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeLetter = Words.Set("bv vien gan nhom loai hang mau khu block vitamin lo lop khoi day diem bang cap can toa tang tell me is the have need want to of for with get as show give i");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterDay = Words.Set("qua nay kia ni te no hom truoc ki mot");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days = Words.Set("bua hom nam ngay chieu sang toi dem trua");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hours = Words.Set("bay bi may bj den toi tu tan luc");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AboutTeeth = Words.Set(
        "kham nho dau trong boc nieng sau tay ham chua bi nha cao tram lay ve chinh su gia sua khon mieng cai khoa tooth implant rang cay cham mon vien phong bac lam");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterHow = Words.Set("ma rua he ha chu lai ri vay khong lau chua cu hok k ko toi tui nhi day duoc");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterPay = Words.Set("phi tra nhanh tiet tien cho ho tieu dung luong em oi giup la bo hoi toi minh bao sai cuc doan doi kham hoi muon can gui ten dan ban");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeWhat = Words.Set("lam co can cai viec nhu bao nho biet noi hoi thay khong no ko k mo bam hieu muon");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterWhat = Words.Set("het rua he vay do mo a r ca nua ha day");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterSo = Words.Set("a ad ta troi nhi b e c em anh chi ban nhe");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterAmount = Words.Set("nam thang lan tien ngay roi r the quy tuan dong tr trieu k nghin ngan nguoi so gio phut");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeAmount = Words.Set("la duoc dc het dong con co tong luong huong muc cao tien lanh nhan tra phi toi bi may");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeFriend = Words.Set("chao on cua hi hello hii helo chau ca bot di nho cac lai phien gap alo tks thanks nha ve");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterFriend = Words.Set("oi a nhe nha cho giup cua ko khong ten bot nhieu ad la da");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SoWhat = Words.Set("k ko khong vay z v lai day gio ma a bi ta tu");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Where = Words.Set("hinh ta phong to bi quy vi huu dat gioi");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Marriage = Words.Set("ket ly tao cau dinh hoi li");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MonthNext = Words.Set("sau truoc nay roi toi qua");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Thanking = Words.Set("tks thanks on yeu rat kha qua cam");

    /// <summary>Settles what the notes tell.</summary>
    /// <param name="tokens">The tokens; may grow.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="notes">A note for each token.</param>
    /// <param name="mending">How far the text is mended.</param>
    public static void Settle(ref Token[] tokens, ref int count, Span<TokenNote> notes, Mending mending)
    {
        for (var index = 0; index < count; index++)
        {
            if (notes[index] is not TokenNote.OfNeighbours)
            {
                continue;
            }

            if (tokens[index].Text is "bn" && IsAmount(tokens, count, index))
            {
                Divide(ref tokens, ref count, notes, index);
                index++;
            }
            else if (Meant(tokens, count, index) is { } meant)
            {
                Set(ref tokens[index], meant);
            }
        }

        if (mending is Mending.None)
        {
            return;
        }

        for (var index = 0; index < count; index++)
        {
            if (notes[index] is TokenNote.Unknown)
            {
                var before = WordAt(tokens, count, index - 1);
                var after = WordAt(tokens, count, index + 1);
                if (Mender.ByNeighbours(tokens[index], before, after, out var mended) || Mender.Alone(tokens[index].Form, tokens[index].Folded, out mended))
                {
                    tokens[index] = tokens[index] with { Form = mended.Form, Folded = mended.Folded };
                }
            }
            else if (notes[index] is TokenNote.HoiOrNga && Mender.Turn(tokens[index], WordAt(tokens, count, index - 1), WordAt(tokens, count, index + 1), out var turned))
            {
                tokens[index] = tokens[index] with { Form = turned.Form, Folded = turned.Folded };
            }
            else if (notes[index] is TokenNote.Untoned && Mender.AddTone(tokens[index], WordAt(tokens, count, index - 1), WordAt(tokens, count, index + 1), out var toned))
            {
                tokens[index] = tokens[index] with { Form = toned.Form, Folded = toned.Folded };
            }
        }
    }

    private static Token? WordAt(Token[] tokens, int count, int index) =>
        index >= 0 && index < count && tokens[index].Kind is TokenKind.Word ? tokens[index] : null;

    // What a short form means here; null when it stays as typed.
    private static string? Meant(Token[] tokens, int count, int index)
    {
        var previous = index > 0 ? tokens[index - 1] : (Token?)null;
        var before = previous is { Kind: TokenKind.Word } ? previous.Value.Folded : "";
        var following = index + 1 < count ? tokens[index + 1] : (Token?)null;
        var after = following is { Kind: TokenKind.Word } ? following.Value.Folded : "";
        var isLast = after.Length == 0 && following is not { Kind: TokenKind.Number };
        switch (tokens[index].Text)
        {
            case "k":
                return before is "vien" or "bv" or "vitamin" ? null
                    : previous is { Kind: TokenKind.Number } number && number.Text.Length != 4 && isLast ? null
                    : "không";
            case "h":
                return previous is { Kind: TokenKind.Number } || (previous is null && isLast) ? null
                    : Hours.Contains(before) || before.Length > 0 || after.Length > 0 ? "giờ" : null;
            case "bi":
                return after is "h" or "gio" or "j" or "chu" ? "bây" : null;
            case "mk":
                return AfterSecret.Contains(after) && before is not ("cho" or "cua") ? null
                    : BeforeSecret.Contains(before) ? null
                    : after is "bi" && index + 2 < count && tokens[index + 2].Folded is "mat" or "khoa" or "sai" or "lo" ? null
                    : before.Length == 0 && after.Length == 0 ? null
                    : "mình";
            case "đc" or "dc":
                return AfterAddress.Contains(after) && !BeforeGot.Contains(before) ? null
                    : AfterGot.Contains(after) || BeforeGot.Contains(before) || (following is { Kind: TokenKind.Number } && before.Length > 0) ? "được" : null;
            case "đx" or "dx":
                return BeforeGot.Contains(before) || (before.Length > 0 && Deny.Contains(after)) ? "được" : null;
            case "đk" or "dk":
                return before.Length > 0 && before is not ("chua" or "da" or "muon" or "can" or "dang") && Deny.Contains(after) && BeforeGot.Contains(before) ? "được" : null;
            case "e":
                return BeforeLetter.Contains(before) ? null : "em";
            case "a":
                return after is "lo" || BeforeLetter.Contains(before) ? null
                    : isLast ? BeforePerson.Contains(before) && before is not ("cho" or "on" or "duoc" or "em") ? "anh" : null
                    : AfterPerson.Contains(after) || BeforePerson.Contains(before) ? "anh" : null;
            case "c":
                return following is { Kind: TokenKind.Sign, Text: "." } && index + 2 < count && tokens[index + 2].Folded is "on" ? "cảm"
                    : BeforeLetter.Contains(before) ? null
                    : AfterPerson.Contains(after) || BeforePerson.Contains(before) ? "chị" : null;
            case "t":
                return following is { Kind: TokenKind.Sign, Text: "." } && index + 2 < count && tokens[index + 2].Folded is "viet" or "anh" ? "tiếng"
                    : following is { Kind: TokenKind.Number } || MonthNext.Contains(after) || (before.Length == 0 && after.Length == 0) || BeforeLetter.Contains(before) ? null
                    : following is { Kind: TokenKind.Sign, AfterBlank: false, Text: "." or "/" or "-" } && index + 2 < count ? null
                    : "tôi";
            case "b":
                return !BeforeLetter.Contains(before) && (AfterFriend.Contains(after) || BeforeFriend.Contains(before)) ? "bạn" : null;
            case "s":
                return SoWhat.Contains(after) || before is "lam" or "tai" or "vi" or "bi" or "ma" ? "sao" : null;
            case "v":
                return before.Length > 0 && (isLast || AfterSo.Contains(after)) ? "vậy" : null;
            case "bn":
                return AfterFriend.Contains(after) || BeforeFriend.Contains(before) || before.Length > 0 || after.Length > 0 ? "bạn" : null;
            case "bt":
                return Deny.Contains(before) || before is "chua" or "muon" or "cho" ? "biết" : null;
            case "nhiu":
                return Thanking.Contains(before) ? "nhiều" : "nhiêu";
            case "hum":
                return AfterDay.Contains(after) ? "hôm" : isLast && before.Length > 0 ? "không" : null;
            case "hôn":
                return isLast && before.Length > 0 && !Marriage.Contains(before) ? "không" : null;
            case "bữa":
                return AfterDay.Contains(after) ? "hôm" : null;
            case "mô":
                return Where.Contains(after) || Where.Contains(before) ? null : "đâu";
            case "ni":
                return Days.Contains(before) ? "nay" : before.Length > 0 ? "này" : null;
            case "tê":
                return Days.Contains(before) || before is "ben" or "cai" or "dang" or "hoi" ? "kia" : null;
            case "răng":
                return before is "lam" && (isLast || AfterHow.Contains(after)) ? "sao"
                    : AboutTeeth.Contains(before) || AboutTeeth.Contains(after) ? null
                    : AfterHow.Contains(after) || before is "vi" or "nhu" or "thi" or "ma" or "can" || (isLast && before.Length > 0) ? "sao" : null;
            case "rang":
                return after is "rua" or "he" || (before is "lam" && after is "de") ? "sao" : null;
            case "chi":
                return AfterPay.Contains(after) ? null
                    : AfterWhat.Contains(after) || (isLast && BeforeWhat.Contains(before)) ? "gì" : null;
            case "ri":
                return before is "nhu" or "sao" ? "vậy" : null;
            default:
                return null;
        }
    }

    private static bool IsAmount(Token[] tokens, int count, int index)
    {
        var after = index + 1 < count && tokens[index + 1].Kind is TokenKind.Word ? tokens[index + 1].Folded : "";
        var before = index > 0 && tokens[index - 1].Kind is TokenKind.Word ? tokens[index - 1].Folded : "";
        return AfterAmount.Contains(after) || (BeforeAmount.Contains(before) && !AfterFriend.Contains(after));
    }

    private static void Divide(ref Token[] tokens, ref int count, Span<TokenNote> notes, int index)
    {
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, count + 4);
        }

        tokens.AsSpan(index + 1, count - index - 1).CopyTo(tokens.AsSpan(index + 2));
        notes[(index + 1)..count].CopyTo(notes[(index + 2)..]);
        count++;
        var whole = tokens[index];
        // The text has two letters; what is between them belongs to the first.
        tokens[index] = whole with { Text = Spelling.Kept("b"), End = whole.End - 1 };
        tokens[index + 1] = whole with { Text = Spelling.Kept("n"), Start = whole.End, AfterBlank = false };
        notes[index + 1] = TokenNote.None;
        Set(ref tokens[index], "bao");
        Set(ref tokens[index + 1], "nhiêu");
    }

    private static void Set(ref Token token, string meant)
    {
        var entry = Lexicon.Entry(meant);
        var spelling = entry?.Spelling ?? Spelling.Of(meant);
        token = token with { Form = spelling.Form, Folded = spelling.Folded };
    }
}
