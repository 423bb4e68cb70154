#nullable disable
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Tests.Dialogs;

/// <summary>A bot in the way bots are written for the SDK: activity handler, component dialog, waterfall, prompts, casts of kept values.</summary>
public class ProfileBot<T>(ConversationState conversationState, UserState userState, T dialog) : ActivityHandler
    where T : Dialog
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await dialog.RunAsync(turnContext, conversationState.CreateProperty<DialogState>(nameof(DialogState)), cancellationToken);
    }

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        foreach (var member in membersAdded)
        {
            if (member.Id != turnContext.Activity.Recipient.Id)
            {
                await turnContext.SendActivityAsync(MessageFactory.Text($"Welcome {member.Name}"), cancellationToken);
            }
        }
    }
}

public class UserProfile
{
    public string Transport { get; set; }

    public string Name { get; set; }

    public int Age { get; set; }

    public Attachment Picture { get; set; }
}

public sealed class ProfileDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<UserProfile> _userProfileAccessor;

    public ProfileDialog(UserState userState)
        : base(nameof(ProfileDialog))
    {
        _userProfileAccessor = userState.CreateProperty<UserProfile>("UserProfile");

        var waterfallSteps = new WaterfallStep[]
        {
            TransportStepAsync,
            NameStepAsync,
            NameConfirmStepAsync,
            AgeStepAsync,
            PictureStepAsync,
            SummaryStepAsync,
        };

        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), waterfallSteps));
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>), AgePromptValidatorAsync));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        AddDialog(new AttachmentPrompt(nameof(AttachmentPrompt), PicturePromptValidatorAsync));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> TransportStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        return await stepContext.PromptAsync(
            nameof(ChoicePrompt),
            new PromptOptions
            {
                Prompt = MessageFactory.Text("Please enter your mode of transport."),
                Choices = ChoiceFactory.ToChoices(new List<string> { "Car", "Bus", "Bicycle" }),
            },
            cancellationToken);
    }

    private static async Task<DialogTurnResult> NameStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["transport"] = ((FoundChoice)stepContext.Result).Value;
        return await stepContext.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("Please enter your name.") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> NameConfirmStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["name"] = (string)stepContext.Result;
        await stepContext.Context.SendActivityAsync(MessageFactory.Text($"Thanks {stepContext.Result}."), cancellationToken);
        return await stepContext.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Would you like to give your age?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> AgeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if ((bool)stepContext.Result)
        {
            var promptOptions = new PromptOptions
            {
                Prompt = MessageFactory.Text("Please enter your age."),
                RetryPrompt = MessageFactory.Text("The value entered must be greater than 0 and less than 150."),
            };
            return await stepContext.PromptAsync(nameof(NumberPrompt<int>), promptOptions, cancellationToken);
        }

        return await stepContext.NextAsync(-1, cancellationToken);
    }

    private static async Task<DialogTurnResult> PictureStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["age"] = (int)stepContext.Result;
        var promptOptions = new PromptOptions
        {
            Prompt = MessageFactory.Text("Please attach a profile picture (or type any message to skip)."),
            RetryPrompt = MessageFactory.Text("The attachment must be a jpeg/png image file."),
        };
        return await stepContext.PromptAsync(nameof(AttachmentPrompt), promptOptions, cancellationToken);
    }

    private async Task<DialogTurnResult> SummaryStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var userProfile = await _userProfileAccessor.GetAsync(stepContext.Context, () => new UserProfile(), cancellationToken);
        userProfile.Transport = (string)stepContext.Values["transport"];
        userProfile.Name = (string)stepContext.Values["name"];
        userProfile.Age = (int)stepContext.Values["age"];
        userProfile.Picture = ((IList<Attachment>)stepContext.Result)?.FirstOrDefault();

        var msg = $"I have your mode of transport as {userProfile.Transport} and your name as {userProfile.Name}";
        if (userProfile.Age != -1)
        {
            msg += $" and your age as {userProfile.Age}";
        }

        await stepContext.Context.SendActivityAsync(MessageFactory.Text(msg + "."), cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static Task<bool> AgePromptValidatorAsync(PromptValidatorContext<int> promptContext, CancellationToken cancellationToken)
    {
        return Task.FromResult(promptContext.Recognized.Succeeded && promptContext.Recognized.Value > 0 && promptContext.Recognized.Value < 150);
    }

    private static async Task<bool> PicturePromptValidatorAsync(PromptValidatorContext<IList<Attachment>> promptContext, CancellationToken cancellationToken)
    {
        if (promptContext.Recognized.Succeeded)
        {
            return promptContext.Recognized.Value.All(attachment => attachment.ContentType == "image/jpeg" || attachment.ContentType == "image/png");
        }

        await promptContext.Context.SendActivityAsync("No attachments received. Proceeding without a profile picture...", cancellationToken: cancellationToken);
        return true;
    }
}
