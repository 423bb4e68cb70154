using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds full names after words that announce one: "tôi tên là", "họ tên:", "name is".</summary>
internal sealed class PersonNameFinder : IEntityFinder
{
    private const int Fewest = 2;
    private const int Most = 6;

    private static readonly PhraseBook<string> Cues = new(
    [
        .. Phrases.For("sure", """
            tôi tên là|tôi tên|tên tôi là|tên em là|em tên là|em tên|mình tên là|mình tên|tên mình là|tui tên là|tui tên|tên tui là|tên là|tên đầy đủ là|tên đầy đủ|họ tên là|họ tên|họ và tên là|họ và tên|họ tên đầy đủ|họ tên của tôi là|họ tên tôi là|họ tên em là|
            tên của tôi là|tên của em là|tên của mình là|con tên là|con tên|cháu tên là|cháu tên|bác tên là|bác tên|cô tên là|cô tên|tên thật là|tên khai sinh là|tên khai sinh|chủ thẻ là|chủ thẻ|chủ tài khoản là|người tham gia là|name is|my name is|full name is|full name|my name's|tên|t tên là|t tên|mk tên là|mk tên
            """),
        .. Phrases.For("weak", "tôi là|em là|mình là|tui là|con là|cháu là|đây là|bác là|cô là|i am|i'm|this is"),
    ]);

    private static readonly WordSet Surnames = new("""
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn lâm trịnh mai tô trương hà cao châu tạ thái chu phùng lương vương quách tăng từ kiều lưu la hứa văn mạc
        triệu đàm nghiêm thân tống bạch thạch kim lục quan khương ninh vi nông hoàng đậu tôn phương khúc âu ông giang lò cầm quàng lường cà vàng giàng thào sùng hạng lầu mùa ma ngân bế sầm lô phù
        doãn nhâm thiều cù trà sơn danh mẫn chung điền ung viên đồng ngụy diệp lại cung chế mã lều khổng hàn trang bành quản hầu thẩm h'hen rơ ksor siu y h
        """);

    private static readonly WordSet Stops = new("""
        sinh năm ngày ở ạ nhé nha số sđt sdt cccd cmnd và muốn là cần có không ko k hỏi tên địa đang quê tuổi làm để với của gì sao tôi em mình nhờ xem tra đăng nhập ký xuất bhxh bhyt mật khẩu tài khoản thẻ mã điện thoại ơi vậy and born from
        nha thì mà chưa được bị cho xin giúp vợ chồng người công nhân mới nên ghi đúng sai nào này đó lưu họ hồ sơ hs trên trong hệ thống tk mk ad rồi r
        """);

    private static readonly WordSet Particles = new("là");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is not TokenKind.Word || Cues.Longest(utterance, at, out var strength) is not (> 0 and var taken))
            {
                continue;
            }

            var first = at + taken;
            if (first < tokens.Length && (tokens[first].Is(':') || tokens[first].Is('-') || tokens[first].Is('=') || Particles.Has(tokens[first])))
            {
                first++;
            }

            if (first < tokens.Length && tokens[first].Is(':'))
            {
                first++;
            }

            var last = Last(utterance, first, strength == "weak");
            if (last >= first)
            {
                found.Add(new Entity(EntityTypes.PersonName, tokens[first].Start, tokens[last].End, new EntityValue.Key(VietnameseText.Tidy(utterance.TextOf(first, last)))));
                at = last;
            }
        }
    }

    private static int Last(Utterance utterance, int first, bool weak)
    {
        var tokens = utterance.Tokens;
        if (first >= tokens.Length || tokens[first].Kind is not TokenKind.Word)
        {
            return -1;
        }

        var capital = IsCapital(utterance, first);
        var surname = Surnames.Has(tokens[first]);
        if ((weak && !(capital && surname)) || (!capital && !surname))
        {
            return -1;
        }

        var at = first + 1;
        while (at < tokens.Length && at - first < Most && tokens[at].Kind is TokenKind.Word && (capital ? IsCapital(utterance, at) : !Stops.Has(tokens[at])))
        {
            at++;
        }

        // "TÔI TÊN LÀ …" in capitals runs into what follows: stop words end it there too.
        for (var index = first + 1; index < at; index++)
        {
            if (Stops.Has(tokens[index]) && AllCapital(utterance))
            {
                at = index;
                break;
            }
        }

        if (at - first < Fewest || (!surname && at - first < Fewest + 1))
        {
            return -1;
        }

        // Small letters: the name must end where the sentence does, else it is any phrase ("tên lê thê quá …").
        var ends = capital || at >= tokens.Length || tokens[at].Kind is not TokenKind.Word || Stops.Has(tokens[at]);
        return ends ? at - 1 : -1;
    }

    private static bool IsCapital(Utterance utterance, int at) => char.IsUpper(utterance.Received[utterance.Tokens[at].Start]);

    private static bool AllCapital(Utterance utterance)
    {
        foreach (var character in utterance.Received)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return true;
    }
}
