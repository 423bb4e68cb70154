using Shouldly;
using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Dialogs.Prompts;
using VssId.Bot.Builder.Schema;
using Xunit;

namespace VssId.Bot.Builder.Tests.Dialogs;

public sealed class FindTests
{
    private static readonly List<string> Colours = ["red", "green", "blue"];
    private static readonly List<SortedValue> Overlapping = [new() { Value = "bread", Index = 0 }, new() { Value = "bread pudding", Index = 1 }, new() { Value = "pudding", Index = 2 }];
    private static readonly List<SortedValue> Similar = [new() { Value = "option A", Index = 0 }, new() { Value = "option B", Index = 1 }, new() { Value = "option C", Index = 2 }];

    [Fact]
    public void Choices_are_found_in_the_order_of_the_text()
    {
        var found = Find.FindChoices("the red and blue ones please", Colours);
        found.Select(one => (one.Resolution.Value, one.Text, one.Start, one.End)).ShouldBe([("red", "red", 4, 6), ("blue", "blue", 12, 15)]);
        found.ShouldAllBe(one => one.Resolution.Score == 1 && one.TypeName == "choice");
    }

    [Fact]
    public void The_longest_name_that_fits_wins()
    {
        var found = Find.FindValues("bread pudding", Overlapping).ShouldHaveSingleItem();
        found.Resolution.Value.ShouldBe("bread pudding");
    }

    [Fact]
    public void Some_of_the_words_are_enough_when_they_may_be()
    {
        Find.FindValues("B", Similar).ShouldBeEmpty();
        var found = Find.FindValues("B", Similar, new FindValuesOptions { AllowPartialMatches = true }).ShouldHaveSingleItem();
        found.Resolution.Index.ShouldBe(1);
        found.Resolution.Score.ShouldBe(0.5f);
    }

    [Fact]
    public void Words_stand_close_and_in_order()
    {
        List<SortedValue> values = [new() { Value = "blood type", Index = 0 }];
        Find.FindValues("blood group type", values).ShouldHaveSingleItem().Resolution.Score.ShouldBe(2f / 3, 0.001f);
        Find.FindValues("type of blood", values).ShouldBeEmpty();
        Find.FindValues("blood a b c type", values).ShouldBeEmpty();
    }

    [Fact]
    public void Synonyms_and_titles_are_names_unless_they_are_not_wanted()
    {
        List<Choice> choices = [new("r") { Synonyms = ["crimson"], Action = new CardAction(ActionTypes.ImBack, "Red one", value: "r") }];
        Find.FindChoices("crimson", choices).ShouldHaveSingleItem().Resolution.Synonym.ShouldBe("crimson");
        Find.FindChoices("red one", choices).ShouldHaveSingleItem().Resolution.Value.ShouldBe("r");
        Find.FindChoices("red one", choices, new FindChoicesOptions { NoAction = true }).ShouldBeEmpty();
        Find.FindChoices("r", choices, new FindChoicesOptions { NoValue = true }).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_goes_before_a_place_and_a_place_before_a_number()
    {
        List<string> books = ["the first division", "the second"];
        ChoiceRecognizers.RecognizeChoices("the second", books).ShouldHaveSingleItem().Resolution.Synonym.ShouldBe("the second");
        ChoiceRecognizers.RecognizeChoices("the second and the 3rd of 1", Colours).Select(one => one.Resolution.Value).ShouldBe(["green", "blue"]);
        ChoiceRecognizers.RecognizeChoices("one", Colours).ShouldHaveSingleItem().Resolution.Value.ShouldBe("red");
        ChoiceRecognizers.RecognizeChoices("last", Colours).ShouldHaveSingleItem().Resolution.Value.ShouldBe("blue");
        ChoiceRecognizers.RecognizeChoices("one", Colours, new FindChoicesOptions { RecognizeNumbers = false }).ShouldBeEmpty();
        ChoiceRecognizers.RecognizeChoices("second", Colours, new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false }).ShouldBeEmpty();
    }

    [Fact]
    public void Words_end_at_signs_and_emoji_stand_alone()
    {
        var tokens = Tokenizer.DefaultTokenizer("Food: 👍đỏ,ok");
        tokens.Select(token => (token.Normalized, token.Start, token.End)).ShouldBe([("food", 0, 3), ("👍", 6, 7), ("đỏ", 8, 9), ("ok", 11, 12)]);
        Tokenizer.DefaultTokenizer("").ShouldBeEmpty();
        Tokenizer.DefaultTokenizer("\ud83d lone").Select(token => token.Normalized).ShouldContain("lone");
    }

    [Fact]
    public void A_sign_alone_is_compared_whole() => Find.FindValues("+", [new SortedValue { Value = "+", Index = 0 }]).ShouldHaveSingleItem().Text.ShouldBe("+");

    [Theory]
    [InlineData("vi-VN", "vi-vn")]
    [InlineData("vi", "vi-vn")]
    [InlineData("es-mx", "es-es")]
    [InlineData("xx-yy", "xx-yy")]
    public void A_language_is_mapped_to_the_nearest_there_are_words_for(string spoken, string expected) => PromptCultureModels.MapToNearestLanguage(spoken).ShouldBe(expected);

    [Fact]
    public void Every_language_has_all_its_words()
    {
        PromptCultureModels.GetSupportedCultures().Length.ShouldBe(15);
        PromptCultureModels.GetSupportedCultures().ShouldAllBe(model => model.Separator != "" && model.InlineOr != "" && model.InlineOrMore != "" && model.YesInLanguage != "" && model.NoInLanguage != "");
    }
}
